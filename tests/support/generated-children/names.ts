/** Names for generated children, the commoner first. Drawn at random, so that no child is anybody's. */
export const forenames =
  `Muhammad Olivia Noah Amelia George Isla Oliver Ava Mohammed Ivy Leo Freya Arthur Lily Oscar Florence Theodore Mia Harry Willow
  Jack Rosie Charlie Sophia Ibrahim Isabella Henry Grace Adam Daisy Yusuf Sienna Isaac Emily Lucas Maya Jude Aisha Alexander Zara
  Daniel Fatima Joshua Maryam Samuel Hannah Kai Layla Elijah Nia Malachi Khadija Zion Amara Ayaan Aaliyah Zayn Zoe Caleb Naomi
  Ezra Elena Joseph Imani David Sofia Nathan Chloe Ethan Abigail Mateo Anaya Musa Nevaeh Hamza Leila Omar Safiya Abdullah Sumaya
  Bilal Ruqayyah Kwame Adaeze Chidi Ngozi Tobi Temitope Oluwaseun Folake Emeka Yaa Kofi Abena Kwabena Efua Tariq Nadia Arjun Priya
  Rohan Ananya Krish Diya Vihaan Meera Aarav Kavya Gurpreet Simran Harjit Jasleen Minh Linh Duc Thao Wei Mei Jun Xin
  Hiro Yuki Mateusz Zuzanna Jakub Oliwia Szymon Julia Bartosz Kinga Andrei Ioana Stefan Bianca Lukasz Agnieszka Tiago Beatriz Thiago Valentina
  Santiago Camila José Lucía André Inês Kerem Elif Emir Defne Yiğit Zeynep Amir Parisa Reza Shirin Dawit Selam Yonas Hiwot
  Abdi Hodan Liban Hibo Cian Niamh Oisín Caoimhe Rhys Cerys Callum Eilidh Rory Orla Tyrell Shanice Jermaine Keisha Marlon Tiana
  Dwayne Renée Xavier Chanel Benjamin Matilda Thomas Charlotte William Elizabeth Edward Eleanor James Rebecca Michael Jessica Christopher Victoria`.split(
    /\s+/,
  )

export const surnames =
  `Khan Smith Ahmed Jones Patel Begum Williams Hussain Brown Ali Taylor Singh Davies Okafor Wilson Kaur Johnson Mensah Evans Rahman
  Thomas Adeyemi Roberts Kowalski Campbell Shah Walker Nguyen Wright Chowdhury Thompson Osei White Islam Hughes Silva Edwards Mohamed Green Akhtar
  Hall Popescu Lewis Miah Clarke Uddin Jackson Afolabi Baker Santos Turner Iqbal Phillips Nowak Mitchell Boateng Parker Hassan Morris Garcia
  O’Brien Stewart Balogun Murphy Bailey Owusu McDonald Cooper Malik O’Connor Ferreira Ward Yilmaz Cox Tran Richardson Eze Wood Gomez Watson
  Abdullahi Brooks Lopez Bennett Farah Gray D’Souza Hughes-Cole Price Amoah Kelly Costa Sanders Warsame Ross Demir Foster Chen Barnes Wójcik
  Al-Hassan Henderson Perera Coleman Mbeki Jenkins Fernandes Perry Diallo Powell Kamara Long Tesfaye Butler Sesay Simmons Haddad Bryant Ibrahim Russell
  De-Souza Griffin Van-Dijk Diaz Zhang Hayes Addo Myers Nwosu Ford Hosseini Hamilton Kapoor Graham Mahmood Sullivan Sharma Wallace Das Woods
  Gill Cole Dhillon West Rana Jordan Bibi Owens Chaudhry Reynolds Aziz Fisher Odunsi Ellis Ramírez Harrison Müller Gibson Petrov Dąbrowski
  Fraser-Okoro Cruz Marshall St-Clair Ortiz Bello Murray Oyelaran Freeman MacKenzie Wells Ćosić Webb Georgiou Simpson Papadopoulos Stevens Larsen Tucker Brontë-Blake
  Porter Achebe Hunter Lindqvist Hicks Rossi Crawford Moreau Boyd Asante Mason Ndlovu Morales Quartey Kennedy Tshabalala Warren Obi Dixon El-Sayed`.split(
    /\s+/,
  )

/** Twins whose names are alike, as parents like them. */
export const twinNames =
  `Jayden/Hayden Amelia/Emilia Daniel/Danielle Hassan/Hussain Amir/Amira Maya/Mia Jamal/Jamil Ella/Ellie Taiwo/Kehinde Zain/Zayd
  Isla/Ayla Ayaan/Rayan Kieran/Kiera Marcus/Mason Faith/Hope Lily/Rose Samir/Samira Noah/Nora Tia/Mia Aiden/Jayden Alisha/Aisha Leon/Leah
  Christian/Christina Aaron/Arron-James Harry/Henry Musa/Isa Sara/Zara Ruby/Robyn Ana/Anja Ryan/Rhianna`
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string])

/** What people write for a first name. Put together without a look at what the rule knows. */
export const shortNames: Readonly<Record<string, string>> = {
  Muhammad: 'Mo',
  Mohammed: 'Mohamed',
  Olivia: 'Liv',
  Oliver: 'Ollie',
  Theodore: 'Theo',
  Arthur: 'Art',
  Florence: 'Flo',
  Charlie: 'Charles',
  Isabella: 'Bella',
  Alexander: 'Alex',
  Daniel: 'Danny',
  Joshua: 'Josh',
  Samuel: 'Sam',
  Elijah: 'Eli',
  Joseph: 'Joe',
  David: 'Dave',
  Nathan: 'Nate',
  Abigail: 'Abi',
  Abdullah: 'Abdul',
  Oluwaseun: 'Seun',
  Temitope: 'Temi',
  Folake: 'Folakemi',
  Gurpreet: 'Gurps',
  Mateusz: 'Matty',
  Zuzanna: 'Zuzia',
  Jakub: 'Kuba',
  Benjamin: 'Ben',
  Matilda: 'Tilly',
  Thomas: 'Tom',
  Charlotte: 'Lottie',
  William: 'Billy',
  Elizabeth: 'Beth',
  Edward: 'Ted',
  Eleanor: 'Ellie',
  James: 'Jimmy',
  Rebecca: 'Becky',
  Michael: 'Mike',
  Jessica: 'Jess',
  Christopher: 'Chris',
  Victoria: 'Vicky',
  Yusuf: 'Yousef',
  Khadija: 'Dija',
  Aisha: 'Ayesha',
  Jermaine: 'Jay',
  Harry: 'Harold',
  Sofia: 'Sofie',
  Valentina: 'Val',
  Santiago: 'Santi',
  Agnieszka: 'Aga',
  Bartosz: 'Bartek',
}
