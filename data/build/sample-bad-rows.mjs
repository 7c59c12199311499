/** What is wrong with nine rows of the invented list, each in its own way: number of the branch → how its row is spoilt. */
export const badRows = new Map([
  [17, () => ({ name: '' })],
  [58, () => ({ latitude: '68.204513' })],
  [103, ({ longitude, latitude }) => ({ longitude: latitude, latitude: longitude })],
  [149, () => ({ longitude: '待核实', latitude: '待核实' })],
  [196, () => ({ latitude: '' })],
  [241, () => ({ longitude: '13226317.42', latitude: '3765891.07' })],
  [287, () => ({ longitude: '0', latitude: '0' })],
  [334, ({ longitude }) => ({ longitude: `${longitude.split('.')[0]}°75′10″` })],
  [391, () => ({ year: '二零一九' })],
]);
