package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.bulksync.BulkSyncMode;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** {@code docs/model.md} has every record, member and value of the model. */
class ModelDocumentationTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract/bodies.csv");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("records")
    void hasEachMemberOfARecord(Class<?> type) throws IOException {
        List<String[]> rows = rows(type);

        assertThat(rows.stream().map(row -> row[0].replaceAll("^`(\\w+)`.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(members(type));
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
    }

    static Stream<Class<?>> records() {
        return publicClasses().filter(JavaClass::isRecord).map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("classesOfConstants")
    void hasEachValue(Class<?> type) throws IOException {
        List<String> values = new ModelType(type)
                .constants().stream()
                        .map(ModelType::value)
                        .map(value -> "`" + value + "`")
                        .toList();

        assertThat(rows(type)).extracting(row -> row[0]).isNotEmpty().containsExactlyElementsOf(values);
        assertThat(rows(type)).allSatisfy(row -> assertThat(row).hasSize(3).doesNotContain(""));
    }

    static Stream<Class<?>> classesOfConstants() {
        return publicClasses()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field ->
                                field.getModifiers().containsAll(EnumSet.of(JavaModifier.PUBLIC, JavaModifier.STATIC))
                                        && field.getRawType().isEquivalentTo(String.class)))
                .map(JavaClass::reflect);
    }

    @Test
    void readsAllOfTheModel() {
        assertThat(records()).hasSizeGreaterThan(60).contains(Actor.class);
        assertThat(classesOfConstants()).hasSizeGreaterThan(15).contains(BulkSyncMode.class);
    }

    @Test
    void hasOnlyLinksToItsOwnHeadings() throws IOException {
        String page = Files.readString(ModelTables.PAGE);
        Set<String> anchors = found("(?m)^#+ (.*)$", page)
                .map(heading -> JavadocMarkdown.anchor(heading.group(1)))
                .collect(Collectors.toSet());

        assertThat(found("\\]\\(#([^)]*)\\)", page).map(link -> link.group(1)).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(anchors);
    }

    @Test
    void linksToTheAreasOfTheOperations() throws IOException {
        Set<String> anchors = found("(?m)^#+ (.*)$", Files.readString(ModelTables.PAGE.resolveSibling("operations.md")))
                .map(heading -> JavadocMarkdown.anchor(heading.group(1)))
                .collect(Collectors.toSet());

        assertThat(found("\\]\\(operations.md#([^)]*)\\)", Files.readString(ModelTables.PAGE))
                        .map(link -> link.group(1))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(anchors);
    }

    /** A request has exactly the members that the contract gives it in a version, among those that the record has. */
    @Test
    void limitsMembersOfRequestsToTheVersionsOfTheContract() throws IOException {
        Map<String, Set<String>> contract = new TreeMap<>();
        Map<String, Set<String>> page = new TreeMap<>();
        for (String line : Files.readAllLines(CONTRACT)) {
            String[] cells = line.split(",");
            if (cells[2].matches("\\w+") && !Set.of("gone", "later", "rule").contains(cells[3])) {
                contract.computeIfAbsent(cells[1] + " " + cells[2], any -> new TreeSet<>())
                        .add(cells[0]);
            }
        }
        for (Operation operation :
                Operations.all().filter(row -> row.action().isEmpty()).toList()) {
            Set<String> all = new TreeSet<>();
            operation.versions().stream()
                    .filter(version -> operation.body(version).isPresent())
                    .forEach(version -> all.add(version.value()));
            contract.entrySet()
                    .removeIf(member -> member.getKey().startsWith(operation.name() + " ")
                            && member.getValue().equals(all));
            if (operation.body().filter(body -> !body.isEmpty()).isPresent()) {
                for (String[] row : rows(operation.body().get().type())) {
                    if (!row[3].equals("all")) {
                        Set<String> some = new TreeSet<>(List.of(row[3].split(", ")));
                        some.retainAll(all);
                        page.put(operation.name() + " " + row[0].replaceAll("^`(\\w+)`.*", "$1"), some);
                    }
                }
            }
        }

        assertThat(page).isEqualTo(contract).isNotEmpty();
    }

    /** Some records say in their own javadoc which versions have them; the page takes that from the operation table. */
    @Test
    void agreesWithTheJavadocOfRecordsAboutTheirVersions() throws IOException {
        ModelTables tables = ModelTables.read();
        int checked = 0;
        for (Class<?> type : records().toList()) {
            String section = section(type);
            if (section.contains(" from API version 2025-09-18 on")) {
                assertThat(tables.versionsOf(type)).as(type.getName()).containsOnly(ApiVersion.V2025_09_18);
                checked++;
            } else if (section.contains(" in API versions 2023-04-25 and 2024-02-08 ")) {
                assertThat(tables.versionsOf(type))
                        .as(type.getName())
                        .containsOnly(ApiVersion.V2023_04_25, ApiVersion.V2024_02_08);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(5);
        assertThat(tables.versionsOf(BulkSyncSchedule.class))
                .containsOnly(ApiVersion.V2024_02_08, ApiVersion.V2025_09_18);
        assertThat(tables.versionsOf(Actor.class)).hasSize(3);
    }

    @Test
    void needsJavadocOfARecord() {
        assertThatIllegalStateException()
                .isThrownBy(() -> section(Actor.class, "public record Actor(String id) {}"))
                .withMessage("io.github.camelpolytomic.model.Actor has no javadoc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@param type", "@param type  \n"})
    void needsJavadocOfAMember(String type) {
        assertThatIllegalStateException()
                .isThrownBy(() -> section(
                        Actor.class,
                        "/** An actor.\n * @param id its id\n * @param name its name\n * " + type
                                + "\n */ public record Actor() {}"))
                .withMessage("io.github.camelpolytomic.model.Actor: type has no javadoc (@param type)");
    }

    @Test
    void needsJavadocOfAValue() {
        assertThatIllegalStateException()
                .isThrownBy(() -> section(
                        BulkSyncMode.class,
                        "/** Values. */ public class BulkSyncMode { /** One. */ String SNAPSHOT; String REPLICATE; }"))
                .withMessage("io.github.camelpolytomic.model.bulksync.BulkSyncMode: REPLICATE has no javadoc");
    }

    @Test
    void writesJavadocAsMarkdown() {
        assertThat(section(Actor.class, """
                        /**
                         * An {@code actor}.
                         *
                         * <p>Of a {@link Actor}, with {@link Actor#id()} or {@link java.util.List}.
                         *
                         * @param id a &amp; b {@literal < c |} {@code d|e}
                         * @param name name, over
                         *     two lines; in 2023-04-25 only
                         * @param type type, deprecated in 2023-04-25; from 2024-02-08 on
                         */
                        public record Actor() {}
                        """)).isEqualTo("""
                        ### Actor

                        An `actor`.

                        Of a [`Actor`](#actor), with [`Actor`](#actor) `id()` or `List`.

                        | Member | Type | Meaning | Versions |
                        |---|---|---|---|
                        | `id` | String | A &amp; b &lt; c \\| `d\\|e` | all |
                        | `name` | String | Name, over two lines | 2023-04-25 |
                        | `type` | String | Type, deprecated in 2023-04-25 | 2024-02-08, 2025-09-18 |""");
    }

    @Test
    void refusesJavadocThatItCannotConvert() {
        assertThatIllegalStateException()
                .isThrownBy(() -> section(Actor.class, "/** An <b>actor</b>. */ public record Actor() {}"))
                .withMessageContaining("<b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the id; only from 2024-02-08",
                "the id, from 2024-02-08 on",
                "the id; from 2024-02-08 on, required there",
                "the id; not in 2023-04-25"
            })
    void refusesVersionsInAnotherForm(String javadoc) {
        assertThatIllegalStateException()
                .isThrownBy(() -> MemberVersions.of(javadoc))
                .withMessageContaining("\"%s\" names a version. Write", javadoc);
    }

    private static String section(Class<?> type, String source) {
        String text = "package " + type.getPackageName() + ";\n" + source;
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        return new ModelTables(SourceJavadoc.of(List.of(file)), List.of()).section(new ModelType(type));
    }

    private static Stream<JavaClass> publicClasses() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.camelpolytomic.model")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass);
    }

    private static List<String> members(Class<?> type) {
        return MAPPER.getSerializationConfig().introspect(MAPPER.constructType(type)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .filter(name -> !name.equals("additionalProperties"))
                .toList();
    }

    private static List<String[]> rows(Class<?> type) throws IOException {
        List<String[]> rows = new ArrayList<>();
        section(type)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> rows.add(line.substring(2, line.length() - 2).split(" \\| ", -1)));
        return rows;
    }

    private static String section(Class<?> type) throws IOException {
        return found("(?ms)^### " + type.getSimpleName() + "\n(.*?)(?=^##|\\z)", Files.readString(ModelTables.PAGE))
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Stream<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }
}
