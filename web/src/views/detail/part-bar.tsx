/** A part as a share of the largest one; the figure stands beside it. */
export function PartBar({ share }: { readonly share: number }) {
  return (
    <span aria-hidden className="my-1 block h-1.5 overflow-hidden rounded-full bg-panel-sunken">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${100 * share}%` }} />
    </span>
  );
}
