import { describe, expect, it } from 'vitest';
import { createLocatorMaps } from '../../../data/pack/locator.ts';

const locate = createLocatorMaps();
const QUITO = { lat: -0.18, lon: -78.47 };
const REYKJAVIK = { lat: 64.13, lon: -21.9 };

/** The corners of a path, in its units. */
function corners(path: string): [number, number][] {
  return path.split('z').flatMap((ring) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    const points: [number, number][] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      points.push([x, y]);
    }
    return points;
  });
}

describe('createLocatorMaps', () => {
  it('draws the country of a position, and the position in it', () => {
    const map = locate(REYKJAVIK);
    // The town lies in the south-west of its country.
    expect(map && map.x < map.width / 2 && map.y > map.height / 2).toBe(true);
    for (const [x, y] of corners(map?.path ?? '')) {
      expect(x >= 0 && x <= (map?.width ?? 0)).toBe(true);
      expect(y >= 0 && y <= (map?.height ?? 0)).toBe(true);
    }
  });

  it('spends at most a few hundred bytes on an outline', () => {
    const map = locate(QUITO);
    expect(map?.path.length).toBeGreaterThan(100);
    expect(map?.path.length).toBeLessThan(1000);
  });

  it('leaves out small islands far from the mainland', () => {
    const map = locate(QUITO);
    expect(map?.path.match(/M/g)).toHaveLength(1);
  });

  it('knows no country in the middle of an ocean', () => {
    expect(locate({ lat: 0, lon: -140 })).toBeUndefined();
  });
});
