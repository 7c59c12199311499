type CorridorPanelProps = { readonly id: string };

/** One corridor: who serves its ends, and the documented records behind it. */
export function CorridorPanel({ id }: CorridorPanelProps) {
  return <p>{id}</p>;
}
