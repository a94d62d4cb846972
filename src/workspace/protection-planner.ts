import * as path from 'node:path';
import type { AgentVerdict } from '../model/access';
import type { Environment, ReadableFiles } from '../model/edges';
import {
  adviceFor,
  offerFor,
  outcomesOf,
  planProtection,
  probeOf,
  type Advice,
  type AdviceContext,
  type AgentOffer,
  type Extra,
  type FileEdit,
  type Judged,
  type Outcome,
  type PlanNote,
  type Refusal,
  type Scope,
  type Wish,
  type WishedPath,
  type WishPlan,
} from '../protect';
import { choosePaths, type Choice, type Found } from './choice';
import { changedBy, isCovered, isLeftOpen, mostOpen } from './coverage';
import type { ExposureIndex } from './exposure-index';
import { isFolder, sampleOf, type FolderSample } from './folder-sample';
import { openLinks } from './open-links';

/** A wish as a face of the product says it. */
export interface ChosenWish {
  readonly choice: Choice;
  readonly agents: readonly string[];
  readonly scope: Scope;
  /** Places that are written on request; none when left out. */
  readonly extras?: readonly Extra[];
}

/** A plan with all that is to be known before it is confirmed. */
export interface PreparedPlan extends WishPlan {
  /** What the choice came to. */
  readonly chosen: readonly WishedPath[];
  /** What can be chosen for each agent of the wish. */
  readonly offers: readonly AgentOffer[];
  /** What the agents of the wish will get of the chosen paths once the plan is written. */
  readonly outcome: readonly Outcome[];
}

export interface PlannerOptions {
  readonly index: Pick<ExposureIndex, 'root' | 'judge' | 'isCommitted' | 'overlaid'> & { snapshot(): Found };
  readonly files: ReadableFiles;
  readonly environment: Environment;
}

/** Plans rules for one workspace and judges what they come to; nothing is written. */
export class ProtectionPlanner {
  constructor(private readonly options: PlannerOptions) {}

  /**
   * The edits that fulfil a wish. A path that an agent's rules already close gets no rule, and neither does one that its
   * rule would leave open, because of something else in the configuration.
   */
  plan({ choice, agents, scope, extras = [] }: ChosenWish): PreparedPlan {
    const { index, files } = this.options;
    const judge = index.judge(agents);
    const chosen = choosePaths(choice, { root: index.root, files, exposure: index.snapshot(), judge });
    const wish: Wish = { paths: chosen, agents, scope, extras };
    const plan = this.planHolding(wish);
    const offers = [...new Set(agents)].map(offerFor);
    const after = index.judge(agents, { changed: changedBy(plan.edits) });
    const notes = [...plan.notes, ...openLinks(chosen, { root: index.root, files, judge: after })];
    return { ...plan, notes, chosen, offers, outcome: this.outcomeAfter(plan.edits, chosen, agents) };
  }

  /** What agents get of paths by the configuration as it stands, with what closes it; rules are wished for already. */
  outcome(paths: readonly WishedPath[], agents: readonly string[]): readonly Outcome[] {
    return this.outcomeAfter([], paths, agents);
  }

  /** How to close what an agent still gets of a path (absolute). */
  advice(absolutePath: string, verdict: AgentVerdict): readonly Advice[] {
    const { index, files } = this.options;
    const relative = path.relative(index.root, absolutePath).split(path.sep).join('/');
    return adviceFor(verdict, { path: relative, isDirectory: isFolder(files, absolutePath) }, this.adviceContext());
  }

  private planHolding(wish: Wish): WishPlan {
    const plan = this.planWithout(wish, []);
    const vain = this.vainRules(wish, plan);
    const held = vain.length === 0 ? plan : this.planWithout(wish, vain);
    return { ...held, refusals: [...held.refusals, ...vain], notes: [...held.notes, ...this.personal(wish, held)] };
  }

  private planWithout(wish: Wish, vain: readonly Refusal[]): WishPlan {
    const { index, files, environment } = this.options;
    const judge = index.judge(wish.agents, { shared: wish.scope === 'project' });
    const isVain = (agent: string, wished: string): boolean =>
      vain.some((refusal) => refusal.agent === agent && refusal.path === wished);
    const covered = (agent: string, wished: string): boolean =>
      isVain(agent, wished) || isCovered(judge(this.absolute(wished)), agent, wish.scope);
    const isCommitted = (wished: string): boolean | 'unknown' => index.isCommitted(this.absolute(wished));
    return planProtection(wish, { files, environment, startDirectory: index.root, covered, isCommitted });
  }

  /** Judged by the files as they would be: what stays open in spite of its rule. */
  private vainRules({ paths, scope }: Wish, { edits, refusals }: WishPlan): readonly Refusal[] {
    const agents = [...new Set(edits.flatMap(({ effects }) => effects.map(({ agent }) => agent)))];
    const judge = this.options.index.judge(agents, { changed: changedBy(edits) });
    const isRefused = (agent: string, wished: string): boolean =>
      refusals.some((refusal) => refusal.agent === agent && [wished, '.'].includes(refusal.path));
    return paths.flatMap((wished) =>
      judge(this.probe(wished))
        .filter((verdict) => isLeftOpen(verdict, scope) && !isRefused(verdict.agent, wished.path))
        .map(({ agent }) => ({
          agent,
          path: wished.path,
          reason: 'its rule would not hold beside what else is configured',
        })),
    );
  }

  /** Rules of the project that hold here by what only this machine has. */
  private personal({ paths, agents, scope }: Wish, { edits }: WishPlan): readonly PlanNote[] {
    if (scope !== 'project' || edits.length === 0) return [];
    const changed = changedBy(edits);
    const [here, shared] = [false, true].map((each) => this.options.index.judge(agents, { changed, shared: each }));
    const edited = new Set(edits.flatMap(({ effects }) => effects.map(({ agent }) => agent)));
    const differing = paths.flatMap((wished) => {
      const theirs = new Set((shared?.(this.probe(wished)) ?? []).filter((each) => isLeftOpen(each, scope)).map(idOf));
      const ours = (here?.(this.probe(wished)) ?? []).filter((each) => !isLeftOpen(each, scope)).map(idOf);
      return ours.filter((agent) => theirs.has(agent));
    });
    const text = 'on other machines it holds only where the same settings of the user stand as here';
    return [...new Set(differing)]
      .filter((agent) => edited.has(agent))
      .map((agent) => ({ agent, kind: 'needs', path: '.', text }));
  }

  private outcomeAfter(
    edits: readonly FileEdit[],
    paths: readonly WishedPath[],
    agents: readonly string[],
  ): readonly Outcome[] {
    const { index, files } = this.options;
    const changed = changedBy(edits);
    const judge = index.judge(agents, { changed });
    const context = { ...this.adviceContext(changed), isWished: true };
    const judged = paths.flatMap((wished) => {
      const inside = wished.isDirectory ? sampleOf(files, this.absolute(wished.path)).files : [];
      const probes = [this.probe(wished), ...inside];
      const verdicts = mostOpen(probes.map((probe) => judge(probe)));
      return verdicts.map((verdict): Judged => ({
        path: wished.path,
        verdict,
        advice: adviceFor(verdict, wished, context),
      }));
    });
    return outcomesOf(judged);
  }

  private adviceContext(changed: ReadonlyMap<string, Uint8Array> = new Map()): AdviceContext {
    const { index, files, environment } = this.options;
    const samples = new Map<string, FolderSample>();
    return {
      files: index.overlaid(changed),
      environment,
      startDirectory: index.root,
      holdsNotebooks: (folder) => {
        const sample = samples.get(folder) ?? sampleOf(files, this.absolute(folder));
        samples.set(folder, sample);
        return sample.hasNotebook;
      },
    };
  }

  private absolute(wished: string): string {
    return path.join(this.options.index.root, wished);
  }

  /** A path whose verdict tells what became of a wish: for a folder that of any file in it. */
  private probe(wished: WishedPath): string {
    return this.absolute(probeOf(wished));
  }
}

function idOf({ agent }: AgentVerdict): string {
  return agent;
}
