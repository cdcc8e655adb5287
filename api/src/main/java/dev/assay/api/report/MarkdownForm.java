package dev.assay.api.report;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A summary in GitHub's Markdown: a table of all answers, then what was found on each that was not
 * accepted, folded. It stays below the mebibyte that a job's summary may have.
 */
final class MarkdownForm implements WholeReport.Form {
  private static final int LARGEST = 900_000;
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");

  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder();
    long accepted = all.stream().filter(Graded::accepted).count();
    text.append("## " + plain(subject.name()) + "\n\n");
    text.append(
        "**%s points**, %d of %d accepted\n\n".formatted(Points.total(all), accepted, all.size()));
    text.append("| problem | verdict | points | answer |\n|---|---|---:|---|\n");
    for (Graded graded : all) {
      text.append(
          "| %s | %s %s%s | %s | %s |\n"
              .formatted(
                  plain(graded.verdict().problem()),
                  graded.accepted() ? "✅" : "❌",
                  plain(graded.verdict().verdict().code()),
                  graded.standing() == Standing.LATE ? ", late" : "",
                  graded.points(),
                  plain(graded.file())));
    }
    long left = all.size() - accepted;
    for (Graded graded : all) {
      if (graded.accepted()) {
        continue;
      }
      String details = details(graded);
      if (text.length() + details.length() > LARGEST) {
        text.append("\nThe other %d are in the log of the job.\n".formatted(left));
        break;
      }
      text.append(details);
      left--;
    }
    out.append(text);
  }

  private static String details(Graded graded) {
    String body = Details.text(graded);
    int longest =
        BACKTICKS
            .matcher(body)
            .results()
            .map(MatchResult::group)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return "\n<details><summary>%s: %s</summary>\n\n%stext\n%s%s\n\n</details>\n"
        .formatted(html(graded.title()), html(graded.headline()), fence, body, fence);
  }

  private static String plain(String text) {
    return SPECIAL.matcher(Plain.line(text)).replaceAll("\\\\$0");
  }

  private static String html(String text) {
    return Plain.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
