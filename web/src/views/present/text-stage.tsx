import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PictureView } from '../../picture/picture-view.tsx';
import { qrShapes } from '../../picture/qr.ts';

const codeSize = 240;

/** Where the story can be seen again: as a code to scan, and to be typed. */
function LinkCode({ link }: { readonly link: string }) {
  const words = useFeatureWords(presentWords);
  const picture = { width: codeSize, height: codeSize, background: '#ffffff', shapes: qrShapes(link, codeSize) };
  return (
    <figure className="shrink-0 space-y-4 text-center">
      <PictureView
        picture={picture}
        title={link}
        className="mx-auto size-[clamp(180px,34vh,520px)] rounded-2xl border border-line"
      />
      <figcaption className="text-[clamp(14px,1.4vw,24px)]">
        <p className="text-ink-muted">{words.scan}</p>
        <p className="font-medium break-all">{link.replace(/^https?:\/\//, '')}</p>
      </figcaption>
    </figure>
  );
}

type TextStageProps = { readonly title: string; readonly text: string; readonly link: string | null };

/** The slide before or after the chapters: words alone, and at the end where to find them again. */
export function TextStage({ title, text, link }: TextStageProps) {
  return (
    <div className="absolute inset-0 z-10 flex items-center justify-center gap-[6vw] bg-panel-solid p-[8vmin]">
      <div className="min-w-0 max-w-[60vw]">
        <span aria-hidden className="mb-[3vmin] block h-1.5 w-24 rounded-full bg-accent" />
        <h1 className="text-[clamp(36px,5.4vw,104px)] leading-[1.15] font-semibold text-balance break-words whitespace-pre-line">
          {title}
        </h1>
        {text === '' ? null : (
          <p className="mt-[3vmin] text-[clamp(20px,2.3vw,44px)] leading-snug whitespace-pre-line text-ink-muted">
            {text}
          </p>
        )}
      </div>
      {link === null ? null : <LinkCode link={link} />}
    </div>
  );
}
