package dev.assay.api.report;

import java.util.Locale;

/** The forms that a report can have. */
public enum ReportFormat {
  /** For people, at a terminal. */
  TEXT,
  /** A verdict a line. */
  JSON;

  /** The word of the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Starts a report of this form. */
  public Report open(Appendable out) {
    return switch (this) {
      case TEXT -> new TextReport(out);
      case JSON -> new JsonReport(out);
    };
  }
}
