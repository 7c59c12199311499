import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/states.tsx';
import { DraftPage } from './draft-page.tsx';
import { useImporting } from './import-context.tsx';
import { ImportPage } from './import-page.tsx';
import { Reading } from './reading.tsx';
import { Start } from './start.tsx';

const Private = lazy(() => import('../private/private.tsx').then((module) => ({ default: module.Private })));

/** The user's own data: handing a list over, deciding how it is read, and what has been imported. */
export function Data() {
  const { stage } = useImporting();
  if (stage.kind === 'reading') return <Reading handed={stage.handed} />;
  if (stage.kind === 'draft') return <DraftPage draft={stage.draft} />;
  if (stage.kind === 'import') return <ImportPage key={stage.id} running={stage} />;
  if (stage.kind === 'private') {
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <Private stage={stage} />
      </Suspense>
    );
  }
  return <Start />;
}
