package io.github.camelpolytomic.internal.operation;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.generator.DocumentedParameter;
import io.github.camelpolytomic.generator.OperationSource;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the generator of the build refuses to write. */
class AreaTest {

    /** Rows that are well-formed. */
    public static final class PlanetOperations {
        static final Area AREA = Area.of("planets", "Planets", PlanetOperations.class);
        public static final Operation GET_PLANET = row(AREA, "getPlanet");

        private PlanetOperations() {}
    }

    /** A row whose constant has another name. */
    public static final class MoonOperations {
        static final Area AREA = Area.of("moons", "Moons", MoonOperations.class);
        public static final Operation THE_MOON = row(AREA, "getMoon");

        private MoonOperations() {}
    }

    @Test
    void listsItsOperationsInTheOrderOfTheirConstants() {
        assertThat(PlanetOperations.AREA.operations()).containsExactly(PlanetOperations.GET_PLANET);
    }

    @Test
    void becomesConstantsThatReferToTheirRows() {
        assertThat(OperationSource.of(List.of(PlanetOperations.AREA)).toString())
                .contains("Reads getPlanet.", "getPlanet;", "case getPlanet -> ")
                .contains("PlanetOperations.GET_PLANET;");
    }

    @Test
    void requiresAConstantOfTheOperationsName() {
        assertThat(MoonOperations.THE_MOON.name()).isEqualTo("getMoon");
        assertThatThrownBy(() -> OperationSource.of(List.of(MoonOperations.AREA)))
                .hasMessage("Operation getMoon needs to be the public constant GET_MOON of MoonOperations");
    }

    @Test
    void requiresADescriptionOfEachParameter() {
        Operation row = row(
                Area.of("planets", "Planets", AreaTest.class), "listPlanets", Parameter.query("mass", String.class));

        assertThatThrownBy(() -> DocumentedParameter.of(List.of(row).stream()))
                .hasMessageStartingWith("Parameter mass needs one description, the same in each operation");
    }

    @Test
    void requiresTheSameDescriptionInEachOperation() {
        Area area = Area.of("planets", "Planets", AreaTest.class);
        Parameter mass = Parameter.query("mass", String.class);
        row(area, "listPlanets", mass.describedAs("Mass in tons."));
        row(area, "listMoons", mass.describedAs("Mass in kilograms."));

        assertThatThrownBy(() -> DocumentedParameter.of(area.operations().stream()))
                .hasMessageStartingWith("Parameter mass needs one description, the same in each operation")
                .hasMessageContainingAll("tons", "kilograms");
    }

    @Test
    void requiresTheSameTypeInEachOperation() {
        Area area = Area.of("planets", "Planets", AreaTest.class);
        row(area, "listPlanets", Parameter.query("mass", String.class).describedAs("Mass in tons."));
        row(area, "listMoons", Parameter.query("mass", Integer.class).describedAs("Mass in tons."));

        assertThatThrownBy(() -> DocumentedParameter.of(area.operations().stream()))
                .hasMessageStartingWith("Parameter mass needs one type in all operations");
    }

    private static Operation row(Area area, String name, Parameter... parameters) {
        return area.operation(name)
                .does("Reads " + name + ".")
                .since(V2023_04_25, GET, "/api/planets")
                .takes(parameters)
                .returns(Object.class);
    }
}
