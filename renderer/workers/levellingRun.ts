/**
 * Levelling from beginning to end: a greedy plan at once; small problems solved whole; for the others what no plan can
 * be better than, and a plan rounded from it, made better until the time is over. The best of all is the answer.
 */
import { annealBoard } from '#domain/levellingAnnealing.ts';
import type { LevellingBoard } from '#domain/levellingBoard.ts';
import { type LevellingChoice, levellingChoices } from '#domain/levellingChoices.ts';
import { type PlanWeights, planCost, planScore, planWeights } from '#domain/levellingCost.ts';
import { boardNear, greedyPlan } from '#domain/levellingGreedy.ts';
import { improveBoard } from '#domain/levellingImproving.ts';
import { couplingRows, levellingModel, weeksOfSolution } from '#domain/levellingModel.ts';
import { weightParts } from '#domain/levellingParts.ts';
import type { LevellingPlan, LevellingProblem } from '#domain/levellingProblem.ts';
import type { LevellingPhase, LevellingState } from './levellingMessages.ts';
import type { LevellingSolver, Solved, SolverTask } from './levellingSolver.ts';

/** How a run is timed, reports, and comes by its solver. */
export interface LevellingRun {
  readonly limitMs: number;
  readonly random: () => number;
  readonly onState: (state: LevellingState) => void;
  /** Rejects when there is no solver: the plan is then made without, and no bound is known. */
  readonly startSolver: () => Promise<LevellingSolver>;
}

/** Up to so many columns a problem is solved whole; beyond, that rarely ends in time. */
const mostWholeColumns = 1500;
/** Share of the time after which the solver gives way, and of which the last annealing leaves some to finish. */
const [shareOfSolver, shareOfAll] = [0.55, 0.93];
/** The better bound takes so many times as long as the quick one: if there is not the time, it is not begun. */
const timesAsLong = 3;
/** The warmth of annealing: gentle from a rounded solution, which is nearly as good as can be; more from a greedy plan. */
const [gentle, warm] = [40, 400];
/** A difference of scores below this does not matter: it is less than one visit moved one week further. */
const leastDifference = 0.5;
/** More often a screen need not change. */
const tellEveryMs = 250;

/** The best plan so far and what is known of it. */
class Best {
  private readonly begun = performance.now();
  readonly problem: LevellingProblem;
  private readonly run: LevellingRun;
  private plan: LevellingPlan;
  private score: number;
  private bound: number | null = null;
  private hasSolver = true;

  constructor(problem: LevellingProblem, run: LevellingRun) {
    this.problem = problem;
    this.run = run;
    this.plan = greedyPlan(problem);
    this.score = this.scoreOf(this.plan);
  }

  /** Milliseconds since the beginning. */
  get elapsedMs(): number {
    return performance.now() - this.begun;
  }

  /** Milliseconds until a share of the limit is over. */
  left(share: number): number {
    return Math.max(0, this.run.limitMs * share - this.elapsedMs);
  }

  /** Whether the plan is known to be as good as any. */
  get isOptimal(): boolean {
    return this.bound !== null && this.score - this.bound < leastDifference;
  }

  isWorseThan(board: LevellingBoard): boolean {
    return board.score < this.score - leastDifference;
  }

  /** A board with the best plan. */
  board(choices: readonly LevellingChoice[]): LevellingBoard {
    const { weeks } = this.plan;
    return boardNear(this.problem, choices, (index) => {
      const visit = choices[index]?.visit;
      return weeks.get(visit?.key ?? '') ?? visit?.now ?? 0;
    });
  }

  takePlan(plan: LevellingPlan): void {
    const score = this.scoreOf(plan);
    if (score >= this.score) return;
    this.plan = plan;
    this.score = score;
  }

  takeBound(bound: number): void {
    this.bound = Math.max(bound, this.bound ?? 0);
  }

  withoutSolver(): void {
    this.hasSolver = false;
  }

  state(phase: LevellingPhase): LevellingState {
    const { bound, score } = this;
    return {
      phase,
      weeks: this.problem.visits.map(({ key, now }) => this.plan.weeks.get(key) ?? now),
      cost: planCost(this.problem, this.plan),
      bound,
      gap: bound === null ? null : this.isOptimal ? 0 : (score - bound) / score,
      elapsedMs: this.elapsedMs,
      isOptimal: this.isOptimal,
      hasSolver: this.hasSolver,
    };
  }

  tell(phase: LevellingPhase): void {
    this.run.onState(this.state(phase));
  }

  private scoreOf(plan: LevellingPlan): number {
    return planScore(planCost(this.problem, plan));
  }
}

/** A solution rounded: each visit in the week that has most of it, distances kept, and small moves made. */
const rounded = (
  problem: LevellingProblem,
  choices: readonly LevellingChoice[],
  solved: SolvedTask,
): LevellingBoard => {
  const weeks = weeksOfSolution(solved.task.model, solved.colValue);
  const board = boardNear(problem, choices, (index) => weeks.get(index) ?? choices[index]?.weeks[0] ?? 0);
  improveBoard(board);
  return board;
};

interface SolvedTask extends Solved {
  readonly task: SolverTask;
}

interface Posed {
  readonly best: Best;
  readonly choices: readonly LevellingChoice[];
}

/** The task of a problem, with the time until the solver gives way. */
const taskOf = ({ best, choices }: Posed, weights: PlanWeights = planWeights): SolverTask => {
  const model = levellingModel(best.problem, choices, weights);
  return { model, rows: couplingRows(model, choices), limitMs: best.left(shareOfSolver) };
};

/** Finds the quick bound, of as many of its parts as there is time for; says whether that was all of them. */
const boundQuickly = (solver: LevellingSolver, posed: Posed): boolean => {
  const bounds = weightParts.flatMap((weights, i) => {
    const task = taskOf(posed, weights);
    const part = solver.relax({ ...task, limitMs: task.limitMs / (weightParts.length - i) });
    return part === null ? [] : [part.bound];
  });
  if (bounds.length > 0) posed.best.takeBound(bounds.reduce((sum, bound) => sum + bound, 0));
  posed.best.tell('bounding');
  return bounds.length === weightParts.length;
};

/** The problem whole where it is small. Else a quick bound; and, if that leaves the time for it, a better one with a solution. */
const solvedBy = (solver: LevellingSolver, posed: Posed): SolvedTask | null => {
  const task = taskOf(posed);
  if (task.model.numCols <= mostWholeColumns) return withTask(solver.solve(task), task);
  const from = posed.best.elapsedMs;
  if (!boundQuickly(solver, posed)) return null;
  const limitMs = posed.best.left(shareOfSolver);
  const isLongEnough = limitMs >= (posed.best.elapsedMs - from) * timesAsLong;
  return isLongEnough ? withTask(solver.relax({ ...task, limitMs }), task) : null;
};

const withTask = (solved: Solved | null, task: SolverTask): SolvedTask | null => solved && { ...solved, task };

/** What the solver makes of the problem; null when there is none, or it did not get anywhere in its time. */
const solvedTask = async (
  best: Best,
  run: LevellingRun,
  choices: readonly LevellingChoice[],
): Promise<SolvedTask | null> => {
  try {
    const solved = solvedBy(await run.startSolver(), { best, choices });
    if (solved !== null) best.takeBound(solved.bound);
    return solved;
  } catch {
    // Not to be had, or out of memory: the plan is still worth having, and the answer says that the solver failed.
    best.withoutSolver();
    return null;
  }
};

/** Anneals for what is left of the time, and shows on the way what is better. */
const annealOn = (
  board: LevellingBoard,
  best: Best,
  { random, warmth }: Pick<LevellingRun, 'random'> & { readonly warmth: number },
): void => {
  const [from, whole] = [best.elapsedMs, best.left(shareOfAll)];
  if (whole === 0) return;
  let toldAt = from;
  const progress = (): number => {
    const now = best.elapsedMs;
    if (now - toldAt >= tellEveryMs) {
      if (best.isWorseThan(board)) best.takePlan(board.plan());
      best.tell('improving');
      toldAt = now;
    }
    return (now - from) / whole;
  };
  annealBoard(board, { random, progress, warmth });
  improveBoard(board);
  best.takePlan(board.plan());
};

/** Levels a problem. The answer is never worse than the greedy plan, nor than the plan as it is where that is feasible. */
export const runLevelling = async (problem: LevellingProblem, run: LevellingRun): Promise<LevellingState> => {
  const best = new Best(problem, run);
  best.tell('placing');
  const choices = levellingChoices(problem);
  const solved = await solvedTask(best, run, choices);
  const board = solved === null ? best.board(choices) : rounded(problem, choices, solved);
  best.takePlan(board.plan());
  best.tell('bounding');
  if (!best.isOptimal) annealOn(board, best, { ...run, warmth: solved === null ? warm : gentle });
  return best.state('improving');
};
