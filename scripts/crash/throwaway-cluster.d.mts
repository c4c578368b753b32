/** See throwaway-cluster.mjs. */
export interface ThrowawayCluster {
  environment(): Record<string, string>;
  superuserUrl(): string;
  crash(): Promise<boolean>;
  remove(): Promise<void>;
}
export function throwawayCluster(folder: string): Promise<ThrowawayCluster>;
