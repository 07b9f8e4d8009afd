package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** The javadoc of sources as Markdown. Class files do not have it, so the JDK's compiler parses the sources. */
final class SourceJavadoc {

    /** What stands at a class: paragraphs, and the text of each record component, field or method. */
    private record TypeComment(List<String> paragraphs, Map<String, String> members) {}

    private final Map<String, TypeComment> types = new TreeMap<>();
    private final Map<String, List<String>> packages = new HashMap<>();

    /** Reads the sources below a folder. */
    static SourceJavadoc below(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return of(manager.getJavaFileObjectsFromPaths(sources));
        }
    }

    static SourceJavadoc of(Iterable<? extends JavaFileObject> sources) {
        try {
            return new SourceJavadoc(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceJavadoc(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        DocTrees trees = DocTrees.instance(task);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        Set<String> names = units.stream()
                .flatMap(unit -> unit.getTypeDecls().stream())
                .map(type -> ((ClassTree) type).getSimpleName().toString())
                .collect(Collectors.toSet());
        units.forEach(unit -> new Reader(trees, new JavadocMarkdown(names)).scan(unit, null));
    }

    /** The full names of the classes that have javadoc, in alphabetical order. */
    List<String> types() {
        return List.copyOf(types.keySet());
    }

    /** The paragraphs of a class. */
    List<String> paragraphs(Class<?> type) {
        return comment(type).paragraphs();
    }

    /** The text of a record component ({@code @param}), a field or a method of a class. */
    String member(Class<?> type, String member) {
        String text = comment(type).members().getOrDefault(member, "");
        if (text.isBlank()) {
            throw new IllegalStateException("%s: %s has no javadoc%s"
                    .formatted(type.getName(), member, type.isRecord() ? " (@param " + member + ")" : ""));
        }
        return text;
    }

    /** The first paragraph of a package; empty if it has no {@code package-info.java}. */
    Optional<String> ofPackage(String name) {
        return packages.getOrDefault(name, List.of()).stream().findFirst();
    }

    private TypeComment comment(Class<?> type) {
        TypeComment comment = types.get(type.getName());
        if (comment == null || comment.paragraphs().isEmpty()) {
            throw new IllegalStateException(type.getName() + " has no javadoc");
        }
        return comment;
    }

    /** Reads one file. Only top-level classes count. */
    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final JavadocMarkdown markdown;
        private String packageName;
        private TypeComment type;

        Reader(DocTrees trees, JavadocMarkdown markdown) {
            this.trees = trees;
            this.markdown = markdown;
        }

        @Override
        public Void visitPackage(PackageTree tree, Void nothing) {
            packageName = tree.getPackageName().toString();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                packages.put(packageName, markdown.paragraphs(comment.getFullBody()));
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (type != null || comment == null) {
                return null;
            }
            type = new TypeComment(markdown.paragraphs(comment.getFullBody()), new HashMap<>());
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    type.members().put(param.getName().getName().toString(), text(param.getDescription()));
                }
            }
            types.put(packageName + "." + tree.getSimpleName(), type);
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            return member(tree.getName().toString());
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            return tree.getParameters().isEmpty() ? member(tree.getName().toString()) : null;
        }

        private Void member(String name) {
            boolean isOfTheClass = getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.METHOD;
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (isOfTheClass && comment != null) {
                type.members().putIfAbsent(name, text(comment.getFullBody()));
            }
            return null;
        }

        private String text(List<? extends DocTree> trees) {
            return markdown.paragraphs(trees).stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
    }
}
