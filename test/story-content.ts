/** A story as it is sent, without chapters: enough to be kept. */
export const story = (title: string) => ({
  title,
  opening: { title: '', text: '', notes: '' },
  closing: { title: '', text: '', notes: '' },
  chapters: [],
});
