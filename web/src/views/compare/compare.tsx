/** Places side by side. */
export function Compare() {
  return null;
}
