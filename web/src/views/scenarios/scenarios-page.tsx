type ScenariosPageProps = {
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** Plans that were kept: named, duplicated, compared. */
export function ScenariosPage({ place }: ScenariosPageProps) {
  return <p>{place}</p>;
}
