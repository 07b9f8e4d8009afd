/** What users write besides parameters: the values of options, the options of runs, the names of headers. */
package io.github.camelpolytomic.option;
