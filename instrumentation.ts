/** Runs once when a server starts: refuses to serve with a bad configuration, then starts the jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("@/lib/start-server");
  await startServer();
}
