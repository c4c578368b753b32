/** A person in a list of scores: the masked name and the code. */
export function PersonCell({ name, code }: { name: string; code: string }) {
  return (
    <>
      <bdi>{name}</bdi> <span className="font-mono text-support font-normal text-text-3">{code}</span>
    </>
  );
}
