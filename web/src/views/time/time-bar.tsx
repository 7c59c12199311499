/** The years. */
export function TimeBar() {
  return null;
}
