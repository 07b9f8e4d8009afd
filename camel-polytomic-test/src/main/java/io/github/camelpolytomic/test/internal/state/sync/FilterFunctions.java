package io.github.camelpolytomic.test.internal.state.sync;

import java.util.Set;

/** The contract's FilterFunction. */
public final class FilterFunctions {

    public static final Set<String> ALL = Set.of(
            "Equality",
            "Inequality",
            "IsNull",
            "IsNotNull",
            "True",
            "False",
            "OnOrAfter",
            "OnOrBefore",
            "GreaterThan",
            "GreaterThanEqual",
            "LessThan",
            "LessThanEqual",
            "StringContains",
            "StringStartsWith",
            "StringEndsWith",
            "StringDoesNotContain",
            "StringDoesNotStartWith",
            "StringDoesNotEndWith",
            "StringOneOf",
            "StringNotOneOf",
            "Between",
            "ArrayContains",
            "ArrayDoesNotContain",
            "InTheLast",
            "RelativeOnOrBefore",
            "RelativeOnOrAfter",
            "StringLike",
            "StringNotLike",
            "StringMatchesTrimmed");

    private FilterFunctions() {}
}
