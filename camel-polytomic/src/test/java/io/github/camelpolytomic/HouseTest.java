package io.github.camelpolytomic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Each package depends only on packages below it, public signatures show nothing internal, and packages stay small. */
@AnalyzeClasses(
        packages = HouseTest.ROOT,
        importOptions = {DoNotIncludeTests.class, HouseTest.WithoutSimulator.class})
class HouseTest {

    static final String ROOT = "io.github.camelpolytomic";

    /** The simulator has a test of its own. */
    static final class WithoutSimulator implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("camel-polytomic-test");
        }
    }

    private static final int MAX_CLASSES = 25;
    // the API's types: as many as the API has
    private static final String MODEL = ROOT + ".model.";
    private static final String INTERNAL = ROOT + ".internal.";
    // one for each area of the API
    private static final String TABLES = INTERNAL + "operation\\.\\w+Operations";

    /** From top to bottom; a package belongs to the longest name that it begins with. */
    private static final List<String> ORDER = List.of(
            ROOT,
            ROOT + ".internal.producer",
            ROOT + ".internal.management",
            ROOT + ".internal.binding",
            ROOT + ".internal.run",
            ROOT + ".internal.run.bulk",
            ROOT + ".internal.run.poll",
            ROOT + ".internal.run.outcome",
            ROOT + ".internal.run.select",
            ROOT + ".internal.run.sync",
            ROOT + ".internal.connection",
            ROOT + ".internal.client",
            ROOT + ".internal.client.failure",
            ROOT + ".internal.client.call",
            ROOT + ".internal.json",
            ROOT + ".internal.operation",
            ROOT + ".internal.text",
            ROOT + ".error",
            ROOT + ".model",
            ROOT + ".option");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("(" + ROOT + "..)").should().beFreeOfCycles();

    /** The classes that are about one operation, or about one kind of sync. */
    private static final String SPECIAL = "(SchemaCacheWait|AccountHealthChecks|SyncServices)(\\$.*)?";

    @ArchTest
    static final ArchRule GENERAL_CODE_NAMES_NO_OPERATION = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal..")
            .and()
            .resideOutsideOfPackages(INTERNAL + "operation", INTERNAL + "run.bulk")
            .and()
            .haveNameNotMatching(".*\\." + SPECIAL)
            .should()
            .dependOnClassesThat()
            // jobs are waited for, runs are composed, and the identity shows whether an account works
            .haveNameMatching(".*\\.(?!(Identity|Job|Run)Operations)\\w+Operations");

    @ArchTest
    static final ArchRule RUNS_KNOW_NO_KIND_OF_SYNC = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "run..")
            .and()
            .resideOutsideOfPackage(INTERNAL + "run.bulk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTERNAL + "run.bulk", MODEL + "bulksync")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.BulkSyncRun(Builder.*)?");

    @ArchTest
    static void dependenciesPointDown(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(HouseTest::pointsUp)
                        .map(each -> each.getOriginClass().getName() + " -> "
                                + each.getTargetClass().getName())
                        .distinct())
                .isEmpty();
    }

    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(place(name)).as(name).isGreaterThan(name.equals(ROOT) ? -1 : 0));
    }

    @ArchTest
    static void publicSignaturesShowNothingInternal(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(each -> !each.getName().startsWith(INTERNAL))
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(each -> Stream.concat(
                                types(each)
                                        .filter(type -> type.getName().startsWith(INTERNAL))
                                        .map(type -> each.getName() + " extends " + type.getName()),
                                each.getMembers().stream().flatMap(HouseTest::internalTypes)))
                        .distinct())
                .isEmpty();
    }

    @ArchTest
    static void aPackageHasOneSubject(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> !each.getPackageName().startsWith(MODEL))
                        // one for each failure that a route can handle
                        .filter(each -> !each.getPackageName().equals(ROOT + ".error"))
                        .filter(each -> !each.getName().matches(TABLES))
                        // written by record-builder and by Camel
                        .filter(each ->
                                !each.getSimpleName().matches("package-info|.*(Builder|Configurer|UriFactory|Loader)"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MAX_CLASSES));
    }

    private static boolean pointsUp(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        return target.startsWith(ROOT)
                && place(target) < place(dependency.getOriginClass().getPackageName());
    }

    private static int place(String name) {
        String room = ORDER.stream()
                .filter(each -> name.equals(each) || name.startsWith(each + "."))
                .reduce((one, other) -> one.length() > other.length() ? one : other)
                .orElseThrow(() -> new AssertionError(name + " has no place in the order"));
        return ORDER.indexOf(room);
    }

    private static Stream<JavaClass> types(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(each -> each.getAllInvolvedRawTypes().stream());
    }

    private static Stream<String> internalTypes(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        if (!modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.PROTECTED)) {
            return Stream.empty();
        }
        Stream<JavaType> types = member instanceof JavaField field
                ? Stream.of(field.getType())
                : Stream.concat(
                        Stream.of(((JavaCodeUnit) member).getReturnType()),
                        ((JavaCodeUnit) member).getParameterTypes().stream());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.getName().startsWith(INTERNAL))
                .map(type -> member.getFullName() + " shows " + type.getName());
    }
}
