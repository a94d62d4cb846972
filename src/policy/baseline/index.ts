export { baselineFileName, saltBytes, type Baseline, type BaselineEntry, type ListedEntry } from './baseline';
export { changeBaseline, type BaselineChange } from './edit';
export { BaselineIndex, occurrencesIn } from './match';
export { baselineKeys, parseBaseline } from './parse';
