/** `--quick` measures less; `--only=<words>` what has these words in its name. */
export interface BenchFlags {
  quick: boolean;
  only: string;
}
