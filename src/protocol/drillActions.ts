/** Actions that are commands too; what they need lives in the panel, so the panel performs them. */
export const drillActions = ['commit', 'answerAloud', 'answerInEditor', 'takeHint', 'skip', 'next', 'back', 'toggleTricky', 'undoCommit', 'retire', 'endEarly', 'openAsText', 'reportProblem', 'showKeys'] as const;
export type DrillAction = (typeof drillActions)[number];
