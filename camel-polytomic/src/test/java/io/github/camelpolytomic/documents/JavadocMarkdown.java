package io.github.camelpolytomic.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;

/**
 * Javadoc as Markdown that may stand in a table.
 *
 * @param linked the simple names of the classes that have a heading of their own on the page
 */
record JavadocMarkdown(Set<String> linked) {

    private static final String PARAGRAPH = "\n";

    /** The paragraphs, each on one line. */
    List<String> paragraphs(List<? extends DocTree> trees) {
        StringBuilder text = new StringBuilder();
        Visitor visitor = new Visitor();
        trees.forEach(tree -> text.append(tree.accept(visitor, null)));
        return Stream.of(text.toString().split(PARAGRAPH))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** A reference to a class by its name, with a link if it has a heading. */
    String reference(String simpleName) {
        String code = "`" + simpleName + "`";
        return linked.contains(simpleName) ? "[%s](#%s)".formatted(code, anchor(simpleName)) : code;
    }

    /** The anchor that GitHub gives to a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("[", "\\[");
    }

    private final class Visitor extends SimpleDocTreeVisitor<String, Void> {

        @Override
        public String visitText(TextTree tree, Void nothing) {
            return escaped(onOneLine(tree.getBody()));
        }

        @Override
        public String visitEntity(EntityTree tree, Void nothing) {
            return "&" + tree.getName() + ";";
        }

        @Override
        public String visitLiteral(LiteralTree tree, Void nothing) {
            String text = onOneLine(tree.getBody().getBody());
            return tree.getKind() == DocTree.Kind.CODE ? "`" + text.replace("|", "\\|") + "`" : escaped(text);
        }

        @Override
        public String visitLink(LinkTree tree, Void nothing) {
            String[] target = tree.getReference().getSignature().split("#");
            String name = target[0].substring(target[0].lastIndexOf('.') + 1);
            if (!tree.getLabel().isEmpty()) {
                throw unsupported(tree);
            }
            return target.length == 1 ? reference(name) : reference(name) + " `" + target[1] + "`";
        }

        @Override
        public String visitStartElement(StartElementTree tree, Void nothing) {
            if (!tree.getName().contentEquals("p")) {
                throw unsupported(tree);
            }
            return PARAGRAPH;
        }

        @Override
        protected String defaultAction(DocTree tree, Void nothing) {
            throw unsupported(tree);
        }

        private IllegalStateException unsupported(DocTree tree) {
            return new IllegalStateException(
                    "Javadoc of the model has %s, which is not converted to Markdown".formatted(tree));
        }

        private static String onOneLine(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }
}
