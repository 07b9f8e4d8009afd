package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.model.PolytomicRecord;

/** The reference of the model: each class from its javadoc, where it is used from the operation table. */
final class ModelTables {

    static final Path PAGE = GeneratedText.ROOT.resolve("docs/model.md");

    private static final String ROOT_PACKAGE = PolytomicRecord.class.getPackageName();
    private static final Path SOURCES = Path.of("src/main/java").resolve(ROOT_PACKAGE.replace('.', '/'));

    private final SourceJavadoc javadoc;
    private final List<ModelType> types;
    private final JavadocMarkdown markdown;
    private final Map<Class<?>, Set<ApiVersion>> versions = new HashMap<>();

    ModelTables(SourceJavadoc javadoc, List<ModelType> types) {
        this.javadoc = javadoc;
        this.types = types;
        this.markdown = new JavadocMarkdown(types.stream().map(ModelType::name).collect(Collectors.toSet()));
        Operations.all().forEach(operation -> {
            use(operation.result().type(), operation.versions());
            operation.body().ifPresent(body -> use(body.type(), operation.bodyVersions()));
        });
    }

    static ModelTables read() throws IOException {
        SourceJavadoc javadoc = SourceJavadoc.below(SOURCES);
        List<ModelType> types = javadoc.types().stream()
                .map(ModelType::of)
                .filter(ModelType::isDocumented)
                .toList();
        return new ModelTables(javadoc, types);
    }

    /** Links to all classes, by package. */
    String contents() {
        return byPackage().entrySet().stream()
                .flatMap(entry -> Stream.of(
                        Stream.of("- [%s](#%s)"
                                .formatted(heading(entry.getKey()), JavadocMarkdown.anchor(heading(entry.getKey())))),
                        contents("Records", entry.getValue(), type -> type.constants()
                                .isEmpty()),
                        contents("Values", entry.getValue(), type -> !type.constants()
                                .isEmpty())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> contents(String title, List<ModelType> types, Predicate<ModelType> wanted) {
        String links = types.stream().filter(wanted).map(ModelTables::link).collect(Collectors.joining(", "));
        return links.isEmpty() ? Stream.empty() : Stream.of("  - %s: %s".formatted(title, links));
    }

    /** A section for each package, with one for each of its classes. */
    String packages() {
        return byPackage().entrySet().stream()
                .map(entry -> "## %s\n\n%s%s"
                        .formatted(
                                heading(entry.getKey()),
                                javadoc.ofPackage(entry.getKey())
                                        .map("%s\n\n"::formatted)
                                        .orElse(""),
                                entry.getValue().stream().map(this::section).collect(Collectors.joining("\n\n"))))
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * The section of a class.
     *
     * @throws IllegalStateException if it, or one of its members, has no javadoc
     */
    String section(ModelType type) {
        Stream<String> table = type.type().isRecord()
                ? Stream.of(members(type)).filter(any -> !type.members().isEmpty())
                : type.isInterface() ? Stream.empty() : Stream.of(constants(type));
        return Stream.of(Stream.of("### " + type.name()), javadoc.paragraphs(type.type()).stream(), usage(type), table)
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n"));
    }

    private String members(ModelType type) {
        return type.members().stream()
                .map(member -> {
                    MemberVersions text = versions(type, member);
                    return "| %s | %s | %s | %s |"
                            .formatted(
                                    names(member),
                                    text(member.type()),
                                    sentence(text.meaning()),
                                    MemberVersions.text(text.versions()));
                })
                .collect(Collectors.joining("\n", "| Member | Type | Meaning | Versions |\n|---|---|---|---|\n", ""));
    }

    private String constants(ModelType type) {
        return type.constants().stream()
                .map(constant -> "| `%s` | `%s` | %s |"
                        .formatted(ModelType.value(constant), constant.getName(), meaning(type, constant)))
                .collect(Collectors.joining("\n", "| Value | Constant | Meaning |\n|---|---|---|\n", ""));
    }

    private String meaning(ModelType type, Field constant) {
        return javadoc.member(type.type(), constant.getName()).replaceAll("\\.$", "");
    }

    private MemberVersions versions(ModelType type, ModelType.Member member) {
        return MemberVersions.of(javadoc.member(type.type(), member.accessor()));
    }

    private static String names(ModelType.Member member) {
        return member.jsonName().equals(member.accessor())
                ? "`" + member.jsonName() + "`"
                : "`%s`, `%s()`".formatted(member.jsonName(), member.accessor());
    }

    private static String sentence(String meaning) {
        return meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1);
    }

    private String text(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(this::text)
                    .collect(Collectors.joining(
                            ", ", ((Class<?>) generic.getRawType()).getSimpleName() + "&lt;", "&gt;"));
        }
        return types.stream()
                .filter(other -> other.type() == type)
                .map(ModelTables::link)
                .findFirst()
                .orElse(((Class<?>) type).getSimpleName());
    }

    private static String link(ModelType type) {
        return "[%s](#%s)".formatted(type.name(), JavadocMarkdown.anchor(type.name()));
    }

    // where a class is used, and the versions that use it

    private Stream<String> usage(ModelType type) {
        String line = Stream.of(
                        list("Request of", operations(operation -> operation
                                .body()
                                .filter(body -> body.takes(type.type()))
                                .isPresent())),
                        list(
                                "Result of",
                                operations(operation -> operation.result().type() == type.type())),
                        list(
                                "Member of",
                                types.stream()
                                        .filter(other -> other.type().isRecord()
                                                && other.members().stream().anyMatch(member -> member.classes()
                                                        .anyMatch(type.type()::equals)))
                                        .map(other -> markdown.reference(other.name()))),
                        list(
                                "Implemented by",
                                types.stream()
                                        .filter(other -> type.isInterface()
                                                && other.type().isRecord()
                                                && type.type().isAssignableFrom(other.type()))
                                        .map(other -> markdown.reference(other.name()))),
                        limits(type))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? Stream.empty() : Stream.of(line);
    }

    private static String list(String title, Stream<String> items) {
        String all = items.collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : title + " " + all + ".";
    }

    private static Stream<String> operations(Predicate<Operation> wanted) {
        return Operations.all().filter(wanted).map(operation -> "[`%s`](operations.md#%s)"
                .formatted(
                        operation.name(),
                        JavadocMarkdown.anchor(operation.area().title())));
    }

    private String limits(ModelType type) {
        String text = MemberVersions.text(versionsOf(type.type()));
        return text.equals("all") ? "" : "Versions: " + text + ".";
    }

    /** The versions whose operations take or return the class, alone or within another; all for one that none has. */
    Set<ApiVersion> versionsOf(Class<?> type) {
        return versions.getOrDefault(type, EnumSet.allOf(ApiVersion.class));
    }

    private void use(Class<?> type, Set<ApiVersion> in) {
        ModelType used = new ModelType(type);
        boolean isNew = types.contains(used)
                && !in.isEmpty()
                && versions.computeIfAbsent(type, any -> EnumSet.noneOf(ApiVersion.class))
                        .addAll(in);
        if (isNew && type.isRecord()) {
            used.members().forEach(member -> {
                Set<ApiVersion> both = EnumSet.copyOf(in);
                both.retainAll(versions(used, member).versions());
                member.classes().forEach(part -> use(part, both));
            });
        }
    }

    /** The classes by package, the root package at the end. */
    private Map<String, List<ModelType>> byPackage() {
        return types.stream()
                .collect(Collectors.groupingBy(
                        type -> type.type().getPackageName(),
                        () -> new TreeMap<>(Comparator.<String, Boolean>comparing(ROOT_PACKAGE::equals)
                                .thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
    }

    private static String heading(String packageName) {
        return "Package `%s`".formatted(packageName.substring(ROOT_PACKAGE.lastIndexOf('.') + 1));
    }
}
