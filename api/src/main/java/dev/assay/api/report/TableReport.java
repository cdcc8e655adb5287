package dev.assay.api.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text of all answers that were not accepted, then a line an answer and the total. */
final class TableReport implements Report {
  private final List<Graded> all = new ArrayList<>();
  private final TextReport text;
  private final Appendable out;

  TableReport(Appendable out) {
    this.out = out;
    this.text = new TextReport(out);
  }

  @Override
  public void add(Graded graded) throws IOException {
    all.add(graded);
    if (!graded.accepted()) {
      text.add(graded);
    }
  }

  @Override
  public void close() throws IOException {
    long accepted = all.stream().filter(Graded::accepted).count();
    if (accepted < all.size()) {
      out.append('\n');
    }
    List<List<String>> rows = new ArrayList<>();
    for (Graded graded : all) {
      rows.add(
          List.of(
              Plain.line(graded.verdict().problem()),
              graded.verdict().verdict().code(),
              graded.points().toString(),
              switch (graded.standing()) {
                case ON_TIME -> "";
                case LATE, MISSING -> graded.standing().code();
              },
              Plain.line(graded.file())));
    }
    rows.add(
        List.of(
            "total",
            accepted + " of " + all.size() + " accepted",
            Points.total(all).toString(),
            "",
            ""));
    write(rows);
  }

  private void write(List<List<String>> rows) throws IOException {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        if (width > 0) {
          line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
