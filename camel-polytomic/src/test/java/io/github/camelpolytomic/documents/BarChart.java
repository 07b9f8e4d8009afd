package io.github.camelpolytomic.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG, panel below panel, readable on light and dark pages.
 *
 * @param panels from top to bottom
 */
record BarChart(List<Panel> panels) {

    /** Bars that share a scale. */
    record Panel(String title, List<Bar> bars) {}

    /** A figure; those of the component are marked. */
    record Bar(String label, double value, boolean ours) {}

    private static final int WIDTH = 860;
    private static final int BARS = 400;
    private static final int LONGEST = 370;
    private static final int ROW = 22;
    private static final int TITLE = 40;
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
            <title>%3$s</title>
            <style>
            text { font: 13px sans-serif; fill: #1f2328; }
            .title { font-weight: bold; }
            .label { text-anchor: end; }
            .bar { fill: #8c959f; }
            .ours { fill: #0969da; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; }
            .bar { fill: #6e7681; }
            .ours { fill: #58a6ff; }
            }
            </style>
            """;

    String svg(String title) {
        List<String> shapes = new ArrayList<>();
        int y = 0;
        for (Panel panel : panels) {
            y += TITLE;
            shapes.add("<text class=\"title\" x=\"0\" y=\"%d\">%s</text>".formatted(y - 12, escaped(panel.title())));
            double largest = panel.bars().stream().mapToDouble(Bar::value).max().orElseThrow();
            for (Bar bar : panel.bars()) {
                shapes.add(row(bar, y, bar.value() / largest));
                y += ROW;
            }
        }
        return HEAD.formatted(WIDTH, y + ROW / 2, escaped(title)) + String.join("\n", shapes) + "\n</svg>\n";
    }

    private static String row(Bar bar, int y, double share) {
        double length = Math.max(1, share * LONGEST);
        return String.format(
                Locale.ROOT,
                """
                <text class="label" x="%d" y="%d">%s</text>
                <rect class="%s" x="%d" y="%d" width="%.1f" height="%d"/>
                <text x="%.1f" y="%d">%s</text>""",
                BARS - 10,
                y + 14,
                escaped(bar.label()),
                bar.ours() ? "ours" : "bar",
                BARS,
                y + 3,
                length,
                ROW - 7,
                BARS + length + 8,
                y + 14,
                BenchmarkFigures.number(bar.value()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("`", "");
    }
}
