type SitesPageProps = {
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** The next best branches: what is asked, the answer, and how far it is proved. */
export function SitesPage({ place }: SitesPageProps) {
  return <p>{place}</p>;
}
