/**
 * Draws the small map of a card whose place is known, when the pack is built. The outlines are
 * those of Natural Earth (public domain), from the npm package `world-atlas`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoContains, geoMercator } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Entity, Locator } from './schema.ts';

/** The longer side of a map, in units of its path. */
const SIDE = 100;

/** Points that are nearer to the last one, in units, are left out. */
const SHORTEST_STEP = 2.5;

/** Islands with a smaller share of the country's area are left out. */
const SMALLEST_SHARE = 0.05;

type Ring = [number, number][];
type Coordinates = NonNullable<Entity['at']>;

interface Country {
  geometry: GeoJSON.MultiPolygon;
}

function readCountries(): Country[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }): Country[] => {
    if (geometry.type === 'MultiPolygon') return [{ geometry }];
    if (geometry.type !== 'Polygon') return [];
    return [{ geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] } }];
  });
}

/** The country without its small islands. */
function mainland({ geometry }: Country): GeoJSON.MultiPolygon {
  const areaOf = (coordinates: GeoJSON.Position[][]) => geoArea({ type: 'Polygon', coordinates });
  const smallest = SMALLEST_SHARE * geoArea(geometry);
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.filter((polygon) => areaOf(polygon) >= smallest) };
}

/** A closed SVG path through whole units, in relative steps. */
function pathOf(ring: Ring): string {
  let [x, y] = [Number.NaN, Number.NaN];
  const steps: string[] = [];
  for (const point of ring) {
    const [toX, toY] = [Math.round(point[0]), Math.round(point[1])];
    if (Math.hypot(toX - x, toY - y) < SHORTEST_STEP) continue;
    steps.push(steps.length === 0 ? `M${toX} ${toY}l` : `${toX - x} ${toY - y}`);
    [x, y] = [toX, toY];
  }
  return `${steps.join(' ')}z`.replaceAll(' -', '-').replace('l ', 'l');
}

/** Draws outlines, each country's once. */
export function createLocatorMaps(): (at: Coordinates) => Locator | undefined {
  let countries: Country[] | undefined;
  const drawn = new Map<Country, { locator: Omit<Locator, 'x' | 'y'>; project: (at: Coordinates) => Ring[number] }>();

  function draw(country: Country) {
    const outline = mainland(country);
    const projection = geoMercator().fitExtent(
      [
        [0, 0],
        [SIDE, SIDE],
      ],
      outline,
    );
    const projected = (position: GeoJSON.Position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
    const rings = outline.coordinates.flatMap(([outer]) => (outer ? [outer.map(projected)] : []));
    const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis as 0 | 1])) as [number[], number[]];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const moved = rings.map((ring) => ring.map(([x, y]): Ring[number] => [x - left, y - top]));
    return {
      locator: {
        width: Math.round(Math.max(...xs) - left),
        height: Math.round(Math.max(...ys) - top),
        path: moved.map(pathOf).join(''),
      },
      project({ lat, lon }: Coordinates): Ring[number] {
        const [x, y] = projected([lon, lat]);
        return [x - left, y - top];
      },
    };
  }

  return (at) => {
    countries ??= readCountries();
    const country = countries.find(({ geometry }) => geoContains(geometry, [at.lon, at.lat]));
    if (!country) return undefined;
    const { locator, project } = drawn.get(country) ?? draw(country);
    drawn.set(country, { locator, project });
    const [x, y] = project(at);
    return { ...locator, x: Math.round(x), y: Math.round(y) };
  };
}
