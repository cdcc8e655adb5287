package dev.assay.api.bench;

/** A part of {@code make bench}: what belongs together and is measured side by side. */
interface Section {
  /** The word that chooses it, as in {@code make bench ARGS=engine}. */
  String name();

  /** Measures and adds the figures; takes its time, and cleans up after itself. */
  void measure(Figures figures) throws Exception;
}
