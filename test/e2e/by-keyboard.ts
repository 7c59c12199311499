import { expect, type Locator } from '@playwright/test';

/** More than any page has. */
const mostStops = 250;

/** Goes on by Tab until something has the focus: a control that Tab never reaches fails the test. */
export async function tabTo(wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  const page = wanted.page();
  const element = await wanted.elementHandle();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await page.evaluate((each) => each === document.activeElement, element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`wanted the focus on ${wanted}, got past ${mostStops} stops without it`);
}

/** Goes to a control by Tab and presses a key there. */
export async function press(wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(wanted);
  await wanted.page().keyboard.press(key);
}
