/** A line of real text: an id of its own, its data set, and the conversation it stands in. */
export interface SourceLine {
  id: string;
  text: string;
  source: string;
  thread: string | null;
}
