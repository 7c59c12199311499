/** Whether what has the focus takes text, so that keys and the clipboard are its own. */
export function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(typed);
}
