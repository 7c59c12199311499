/** The head of a label: without what stands in brackets and without the word cluster, which the place makes plain. */
export function shortLabel(label: string): string {
  const head = label.split(/[（(]/)[0] ?? label;
  return head.trim().replace(/(产业集群|集群| clusters)$/, '');
}
