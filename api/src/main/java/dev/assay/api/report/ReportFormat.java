package dev.assay.api.report;

import java.util.Locale;

/** The forms that a report can have. */
public enum ReportFormat {
  /** For people, at a terminal. */
  TEXT,
  /** Points of all answers at a glance, after the text of those that were not accepted. */
  TABLE,
  /** An object a line. */
  JSON,
  /** A row an answer, with points: RFC 4180. */
  CSV,
  /** JUnit XML, as Jenkins and most viewers read it. */
  JUNIT,
  /** SARIF 2.1.0. */
  SARIF,
  /** Workflow commands of GitHub Actions: annotations. */
  GITHUB,
  /** A summary in Markdown, such as GitHub Actions shows of a job. */
  MARKDOWN,
  /** Gradescope's results.json. */
  GRADESCOPE,
  /** PrairieLearn's results.json. */
  PRAIRIELEARN,
  /** Exercism's results.json, version 3. */
  EXERCISM,
  /** Test Anything Protocol, version 14. */
  TAP;

  /** The word of the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Starts a report of this form. */
  public Report open(Subject subject, Appendable out) {
    return switch (this) {
      case TEXT -> new TextReport(out);
      case TABLE -> new TableReport(out);
      case JSON -> new JsonReport(subject, out);
      case CSV -> new WholeReport(new CsvForm(), subject, out);
      case JUNIT -> new WholeReport(new JunitForm(), subject, out);
      case SARIF -> new WholeReport(new SarifForm(), subject, out);
      case GITHUB -> new WholeReport(new GithubForm(), subject, out);
      case MARKDOWN -> new WholeReport(new MarkdownForm(), subject, out);
      case GRADESCOPE -> new WholeReport(new GradescopeForm(), subject, out);
      case PRAIRIELEARN -> new WholeReport(new PrairielearnForm(), subject, out);
      case EXERCISM -> new WholeReport(new ExercismForm(), subject, out);
      case TAP -> new WholeReport(new TapForm(), subject, out);
    };
  }
}
