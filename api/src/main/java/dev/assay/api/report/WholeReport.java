package dev.assay.api.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A report whose form can be written only when all answers are known. */
final class WholeReport implements Report {
  private final List<Graded> all = new ArrayList<>();
  private final Form form;
  private final Subject subject;
  private final Appendable out;

  WholeReport(Form form, Subject subject, Appendable out) {
    this.form = form;
    this.subject = subject;
    this.out = out;
  }

  /** One form, written at once. */
  interface Form {
    void write(Subject subject, List<Graded> all, Appendable out) throws IOException;
  }

  @Override
  public void add(Graded graded) {
    all.add(graded);
  }

  @Override
  public void close() throws IOException {
    form.write(subject, all, out);
  }
}
