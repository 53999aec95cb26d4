/** The glossary and the sources that modules refer to (`ModuleLibrary`). */
export const MODULE_LIBRARY = Symbol('module library');
