package io.github.camelpolytomic.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code camel-polytomic-bom}, which has no parent, agrees with the build. */
class BomTest {

    private static final Path ROOT = GeneratedText.ROOT;
    private static final String BOM = "camel-polytomic-bom";
    private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Test
    void hasEveryLibraryOfTheBuild() throws Exception {
        List<String> libraries = values(pom(""), "/project/modules/module")
                .filter(module -> !module.equals(BOM))
                .map(BomTest::pom)
                .filter(module -> value(module, "/project/packaging").isEmpty())
                .map(module -> value(module, "/project/artifactId"))
                .toList();

        assertThat(libraries).contains("camel-polytomic");
        assertThat(values(pom(BOM), MANAGED + "[groupId='io.github.camelpolytomic']/artifactId"))
                .containsExactlyInAnyOrderElementsOf(libraries);
        assertThat(values(pom(BOM), MANAGED + "[groupId='io.github.camelpolytomic']/version"))
                .containsOnly("${project.version}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "groupId", "inceptionYear", "licenses/license/name"})
    void isOfTheBuild(String element) {
        assertThat(value(pom(BOM), "/project/" + element))
                .isNotEmpty()
                .isEqualTo(value(pom(""), "/project/" + element));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void managesLibrariesAsTheBuildDoes(String property) {
        assertThat(value(pom(BOM), property)).isEqualTo(value(pom(""), property));
    }

    static Stream<String> libraries() {
        return Stream.of("httpclient5.version", "httpcore5.version", "jackson.version")
                .map("/project/properties/%s"::formatted);
    }

    @Test
    void bringsNothingElse() throws Exception {
        assertThat(value(pom(BOM), "/project/parent")).isEmpty();
        assertThat(value(pom(BOM), "/project/dependencies")).isEmpty();
        assertThat(value(pom(BOM), "/project/build")).isEmpty();
        assertThat(values(pom(BOM), MANAGED + "[groupId!='io.github.camelpolytomic']/artifactId"))
                .containsExactly("httpclient5", "httpcore5", "httpcore5-h2", "jackson-bom");
    }

    private static Document pom(String module) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
        } catch (Exception e) {
            throw new IllegalStateException("no pom of " + module, e);
        }
    }

    private static String value(Document pom, String path) {
        try {
            return XPATH.evaluate(path, pom);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Stream<String> values(Document pom, String path) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent());
    }
}
