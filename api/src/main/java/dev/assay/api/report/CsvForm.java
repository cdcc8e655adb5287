package dev.assay.api.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A gradebook: a header and a row an answer, as RFC 4180 has it. */
final class CsvForm implements WholeReport.Form {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "subject",
              "problem",
              "answer",
              "standing",
              "verdict",
              "evidence",
              "score",
              "points",
              "possible")
          .get();

  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (Graded graded : all) {
      printer.printRecord(
          text(subject.name()),
          text(graded.verdict().problem()),
          text(graded.file()),
          graded.standing().code(),
          graded.verdict().verdict().code(),
          graded.verdict().evidence().kind().code(),
          Points.text(graded.verdict().score()),
          Points.text(graded.points().earned()),
          Points.text(graded.points().possible()));
    }
    printer.flush();
  }

  /** A spreadsheet would calculate what begins like a formula. */
  private static String text(String value) {
    String plain = Plain.line(value);
    return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }
}
