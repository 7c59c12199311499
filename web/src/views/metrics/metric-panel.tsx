/** The metric chosen. */
export function MetricPanel() {
  return null;
}
