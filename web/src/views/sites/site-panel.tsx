type SitePanelProps = { readonly id: string };

/** One site of the plan: what it adds, whom it serves and from how far. */
export function SitePanel({ id }: SitePanelProps) {
  return <p>{id}</p>;
}
