/**
 * The words that most passwords of twelve characters and more are made of, in the platform's languages: from the
 * published lists of leaked passwords (SecLists, "Common-Credentials"), shortened to stems and to what people here
 * would add. Lower case, without spaces.
 */
export const commonStems: ReadonlySet<string> = new Set(
  `password passwort motdepasse monmotdepasse contrasena contraseña micontraseña clave miclave parola senha mypassword
  azerty azertyuiop azertyuiopqsdf qwerty qwertyuiop qwertyuiopasdf qwertzuiop asdfghjkl qsdfghjklm zxcvbnm wxcvbn
  qazwsx qazwsxedc qazwsxedcrfv 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4t5y6 abc abcd abcdef
  iloveyou iloveyouforever jetaime jetaimemonamour teamo teamomucho tequiero princess princesse princesa sunshine
  football baseball basketball superman batman pokemon starwars michael jordan jennifer jessica monkey dragon master
  welcome bienvenue bienvenido bonjour letmein trustno administrator administrateur administrador admin changeme
  changezmoi secret secreto formation training vigie vigiedemo iom oim migration police
  كلمةالسر كلمةالمرور السلام مرحبا الله بسمالله`
    .split(/\s+/)
    .filter(Boolean),
);
