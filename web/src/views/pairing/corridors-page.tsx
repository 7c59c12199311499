type CorridorsPageProps = {
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** Follow the client: corridors served at the origin and not at the destination. */
export function CorridorsPage({ place }: CorridorsPageProps) {
  return <p>{place}</p>;
}
