import { ClipboardPaste, FileUp, Upload } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, primaryLook, quietLook } from './look.ts';
import { useHandOver } from './use-hand-over.ts';

/** What a chooser offers first; the server looks at the bytes, not at the name. */
export const acceptedFiles = '.csv,.tsv,.txt,.xlsx,.geojson,.json';

function PasteBox({ onClose }: { readonly onClose: () => void }) {
  const words = useFeatureWords(importWords);
  const { handText } = useHandOver();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <div className="space-y-2 border-t border-line pt-3">
      <label htmlFor={id} className="block text-xs text-ink-muted">
        {words.drop.pasteLabel}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        rows={5}
        spellCheck={false}
        placeholder={words.drop.pasteHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={`${fieldLook} h-28 resize-y py-2 font-mono text-xs whitespace-pre`}
      />
      <div className="flex gap-2">
        <button type="button" disabled={text.trim() === ''} onClick={() => handText(text)} className={primaryLook}>
          {words.drop.pasteGo}
        </button>
        <button type="button" onClick={onClose} className={quietLook}>
          {words.drop.pasteClose}
        </button>
      </div>
    </div>
  );
}

function ChooseButton() {
  const words = useFeatureWords(importWords);
  const { handFile } = useHandOver();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label={words.drop.input}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) handFile(file);
          // The same file chosen again, once mended, is a new choice.
          event.target.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()} className={primaryLook}>
        <Upload size={16} aria-hidden />
        {words.drop.choose}
      </button>
    </>
  );
}

/** Where a list is handed over: dropped, chosen or pasted. `beside` stands with the buttons. */
export function DropZone({ beside }: { readonly beside?: ReactNode }) {
  const words = useFeatureWords(importWords);
  const [isPasting, setIsPasting] = useState(false);
  return (
    <section
      aria-label={words.drop.title}
      className="space-y-3 rounded-panel border-2 border-dashed border-line-strong bg-panel-sunken p-4"
    >
      <div className="flex items-start gap-3">
        <FileUp size={26} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        <div>
          <p className="text-base font-semibold">{words.drop.title}</p>
          <p className="mt-0.5 text-sm text-ink-muted text-pretty">{words.drop.hint}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ChooseButton />
        <button
          type="button"
          aria-expanded={isPasting}
          onClick={() => setIsPasting(!isPasting)}
          className={`${quietLook} h-10`}
        >
          <ClipboardPaste size={16} aria-hidden />
          {words.drop.paste}
        </button>
        {beside}
      </div>
      {isPasting ? <PasteBox onClose={() => setIsPasting(false)} /> : null}
      <p className="text-xs text-ink-muted text-pretty">{words.drop.kinds}</p>
    </section>
  );
}
