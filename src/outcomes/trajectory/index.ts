export { checkTrajectory } from './check-trajectory.ts';
export type {
  CompoundingShape,
  MonthValue,
  ProfiledByShare,
  ProfiledByValue,
  ShareOfTheWay,
  StraightShape,
  Trajectory,
  TrajectoryShape,
} from './trajectory.ts';
export {
  valueOnTrajectory,
  type NotOnTrajectory,
  type TrajectoryValue,
  type ValueOnTrajectory,
} from './value-on-trajectory.ts';
