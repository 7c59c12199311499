/** Whether finance follows the transfers. */
export function FinancePage() {
  return null;
}
