// The package's own types describe its module for bundlers; Node is given the other one, whose default is the object itself.
declare module 'gcoord' {
  type System = 'WGS84' | 'GCJ02' | 'BD09';
  const gcoord: Readonly<Record<System, System>> & {
    transform(position: [number, number], from: System, to: System): [number, number];
  };
  // biome-ignore lint/style/noDefaultExport: that is how the package gives it.
  export default gcoord;
}
