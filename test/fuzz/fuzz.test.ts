import { describe, expect, it } from 'vitest';
import { fuzzInputs } from './fuzz';
import { inputOf } from './inputs';

describe('random files', () => {
  it('crash nothing, leak nothing, and are judged alike as a file and as a document that is edited', () => {
    expect(fuzzInputs(7, 0, 3_000, Infinity)).toEqual([]);
  });

  it('are the same for the same seed and number, and of many kinds', () => {
    expect(inputOf(3, 5)).toEqual(inputOf(3, 5));
    const inputs = Array.from({ length: 300 }, (_, number) => inputOf(3, number));
    expect(new Set(inputs.map(({ kind }) => kind)).size).toBeGreaterThan(6);
    expect(new Set(inputs.map(({ path }) => path)).size).toBeGreaterThan(30);
    expect(inputs.filter(({ planted }) => planted.length > 0).length).toBeGreaterThan(100);
  });
});
