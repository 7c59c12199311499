import mapshaper from 'mapshaper';

/** @param {unknown[]} features */
export function collection(features) {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Runs mapshaper commands over named inputs and answers the features of each output by its name. */
export async function shape(commands, inputs) {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, features]) => [`${name}.json`, collection(features)]),
  );
  const outputs = await mapshaper.applyCommands(commands, files);
  return Object.fromEntries(
    Object.entries(outputs).map(([file, text]) => [file.replace(/\.json$/, ''), featuresOf(JSON.parse(text))]),
  );
}

/** Features keep their code alone. */
export function withCodeOnly(features) {
  return features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { adcode: properties.adcode },
    geometry,
  }));
}

/** In the order of their codes. */
export function byCode(features) {
  return features.sort((one, other) => (one.properties.adcode < other.properties.adcode ? -1 : 1));
}

function featuresOf(output) {
  if (output.features) return output.features;
  return (output.geometries ?? []).map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
}
